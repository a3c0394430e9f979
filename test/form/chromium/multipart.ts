/** One part of a multipart body: its header lines and its bytes, as Latin-1 text. */
export interface Part {
  readonly headers: string;
  readonly content: string;
}

/** The parts between the boundary that the content type names. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
export function multipartParts(contentType: string, body: Uint8Array): Part[] {
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error(`No boundary in ${contentType}`);
  const pieces = `\r\n${Buffer.from(body).toString('latin1')}`.split(`\r\n--${boundary}`);
  if (pieces.shift() !== '' || pieces.pop() !== '--\r\n') throw new Error('The body is not framed by its boundary.');
  return pieces.map((piece) => {
    const end = piece.indexOf('\r\n\r\n');
    return { headers: piece.slice(2, end), content: piece.slice(end + 4) };
  });
}
