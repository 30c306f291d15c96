/** A program's input, as from a file: fills a buffer and says with how many bytes; none are left at its end. */
export function reader(input: string): (buffer: Uint8Array) => number {
  let left = new TextEncoder().encode(input);
  return (buffer) => {
    const piece = left.subarray(0, buffer.length);
    left = left.subarray(piece.length);
    buffer.set(piece);
    return piece.length;
  };
}
