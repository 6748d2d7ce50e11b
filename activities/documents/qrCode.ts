import QRCode from 'qrcode';

/** The QR code of an address as SVG; a quarter of it may be soiled, as paper is. */
export function qrCodeOf(address: string): string {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'Q' }).modules;
  const squares = Array.from({ length: size * size }, (_, at) => (data[at] ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges"><path fill="#fff" d="M-2 -2h${size + 4}v${size + 4}h-${size + 4}z"/><path d="${squares}"/></svg>`;
}
