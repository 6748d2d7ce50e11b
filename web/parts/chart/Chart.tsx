import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Series } from './Bars';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const ROW = 34;
const AROUND = 90;
const COLORS = ['#0b4a8f', '#14602f', '#8a4b00', '#9c1c1c'];

/** The chart itself: lying bars, a group a name. */
export function Chart({ label, names, series }: { readonly label: string; readonly names: readonly string[]; readonly series: readonly Series[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = place.current;
    if (container === null) return undefined;
    container.style.height = `${names.length * ROW + AROUND}px`;
    const chart = init(container, null, { renderer: 'svg' });
    const option: EChartsCoreOption = {
      animation: false,
      color: COLORS,
      aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis', renderMode: 'richText' }, // no markup with styles: the page's policy forbids it
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: [...names], inverse: true },
      series: series.map(({ name, values }) => ({ type: 'bar', name, data: [...values] })),
    };
    chart.setOption(option);
    const resize = new ResizeObserver(() => { chart.resize(); });
    resize.observe(container);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [names, series]);
  return <div ref={place} role="img" aria-label={label} className="chart" />;
}
