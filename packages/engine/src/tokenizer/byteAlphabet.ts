/** GPT-2's printable stand-in for every byte, by byte. */
export const byteAlphabet: readonly string[] = makeAlphabet()

/** The byte that a character of the alphabet stands for. */
export const byteOf: ReadonlyMap<string, number> = new Map(byteAlphabet.map((char, byte) => [char, byte]))

function makeAlphabet(): string[] {
  let spare = 256
  const printable = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : spare++))
}
