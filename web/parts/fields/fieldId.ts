/** The id of the control for a field, by the field's path in what is sent: what the API finds wrong leads there. */
export const controlIdOf = (path: string): string => `field-${path.replace(/^input\./, '').replaceAll('.', '-')}`;
