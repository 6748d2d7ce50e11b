// Runs in the browser beside bpmn-js: draws one diagram and says where everything came to stand, in pixels at full size.
window.drawn = async xml => {
  window.viewer?.destroy();
  window.viewer = new window.BpmnJS({ container: '#canvas' });
  const { warnings } = await window.viewer.importXML(xml);
  const canvas = window.viewer.get('canvas');
  const { inner } = canvas.viewbox();
  canvas.viewbox({ x: inner.x, y: inner.y, width: canvas.getContainer().clientWidth, height: canvas.getContainer().clientHeight });
  const boxOf = element => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + inner.x, y: y + inner.y, width, height };
  };
  const elements = window.viewer
    .get('elementRegistry')
    .filter(element => element !== canvas.getRootElement())
    .map(element => {
      const visual = canvas.getGraphics(element).querySelector('.djs-visual');
      const { x, y, width, height } = element;
      return {
        id: element.id,
        kind: element.type === 'label' || element.labelTarget ? 'label' : element.waypoints ? 'flow' : /Lane|Participant/.test(element.type) ? 'lane' : 'node',
        isDrawn: Boolean(visual?.querySelector('path, rect, circle, polygon, text')) && !element.hidden,
        box: element.waypoints ? null : { x, y, width, height },
        waypoints: (element.waypoints ?? []).map(point => ({ x: point.x, y: point.y })),
        target: element.labelTarget?.id ?? null,
        host: element.host?.id ?? null,
        from: element.source?.id ?? null,
        to: element.target?.id ?? null,
        texts: [...(visual?.querySelectorAll('text') ?? [])].map(text => ({ words: text.textContent, box: boxOf(text) })),
      };
    });
  return { warnings: warnings.map(each => each.message), size: { width: inner.width, height: inner.height }, elements };
};
