/** The id of the control for a field, by the field's path in what is sent. */
export const controlIdOf = (path: readonly (string | number)[]): string => `field-${path.join('-')}`;

/** The control that the API means: it names fields from the whole request, controls stand in the form of an act or of a draft of one. */
export function controlFor(field: string): HTMLElement | null {
  const inner = field.replace(/^input\./, '');
  for (const path of [field, inner, inner.replace(/^input\./, '')]) {
    const control = document.getElementById(controlIdOf(path.split('.')));
    if (control !== null) return control;
  }
  return null;
}
