/**
 * Assembles keccak-f[1600] (FIPS 202, section 3) as a WebAssembly module of one page of memory and one function.
 *
 * `permute()` takes the state of 25 little-endian 64-bit lanes from byte 0 of the memory and leaves the permuted one
 * there; bytes 256 to 447 hold the round constants. Lanes stay in locals for all 24 rounds: BigInt would be a hundred
 * times slower, and pairs of 32-bit numbers some five times.
 */
export function keccakWasm(): Uint8Array {
  const lane = (x: number, y: number) => (x % 5) + 5 * (y % 5)
  const [a, b, c, d, round] = [0, 25, 50, 55, 56]
  const code: number[] = []
  const get = (local: number) => code.push(0x20, local)
  const set = (local: number) => code.push(0x21, local)
  const xor = () => code.push(0x85)
  const rotate = (bits: number) => code.push(0x42, ...signed(bits), 0x89)

  for (let i = 0; i < 25; i++) {
    code.push(0x41, 0, 0x29, 3, ...unsigned(8 * i)) // i64.load offset=8i (i32.const 0)
    set(a + i)
  }
  code.push(0x03, 0x40) // loop
  for (let x = 0; x < 5; x++) {
    get(a + x)
    for (let y = 1; y < 5; y++) {
      get(a + lane(x, y))
      xor()
    }
    set(c + x)
  }
  for (let x = 0; x < 5; x++) {
    get(c + ((x + 4) % 5))
    get(c + ((x + 1) % 5))
    rotate(1)
    xor()
    set(d)
    for (let y = 0; y < 5; y++) {
      get(a + lane(x, y))
      get(d)
      xor()
      set(a + lane(x, y))
    }
  }
  for (let x = 0; x < 5; x++) {
    for (let y = 0; y < 5; y++) {
      get(a + lane(x, y))
      if (offsets[lane(x, y)] !== 0) rotate(offsets[lane(x, y)]!)
      set(b + lane(y, 2 * x + 3 * y))
    }
  }
  for (let x = 0; x < 5; x++) {
    for (let y = 0; y < 5; y++) {
      get(b + lane(x, y))
      get(b + lane(x + 1, y))
      code.push(0x42, 0x7f) // i64.const -1
      xor()
      get(b + lane(x + 2, y))
      code.push(0x83) // i64.and
      xor()
      set(a + lane(x, y))
    }
  }
  get(a)
  get(round)
  code.push(0x29, 3, ...unsigned(256)) // i64.load offset=256
  xor()
  set(a)
  get(round)
  code.push(0x41, 8, 0x6a, 0x22, round) // i32.const 8, i32.add, local.tee
  code.push(0x41, ...signed(24 * 8), 0x49, 0x0d, 0, 0x0b) // i32.lt_u, br_if 0, end
  for (let i = 0; i < 25; i++) {
    code.push(0x41, 0)
    get(a + i)
    code.push(0x37, 3, ...unsigned(8 * i)) // i64.store
  }
  code.push(0x0b)

  const locals = [2, ...unsigned(56), 0x7e, 1, 0x7f] // 56 × i64, then one i32
  const body = [...locals, ...code]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...exported('memory', 2, 0), ...exported('permute', 0, 0)]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
    ...section(11, [1, 0, 0x41, ...signed(256), 0x0b, ...unsigned(24 * 8), ...roundConstants()]),
  ])
}

/** Rotations of step rho by lane, x + 5y. */
const offsets = [0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14]

/** Constants of step iota, from the linear feedback shift register of FIPS 202, algorithm 5; little-endian bytes. */
function roundConstants(): number[] {
  const bytes: number[] = []
  let register = 1
  for (let round = 0; round < 24; round++) {
    let constant = 0n
    for (let j = 0; j <= 6; j++) {
      if (register & 1) constant |= 1n << BigInt(2 ** j - 1)
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1
    }
    for (let i = 0n; i < 64n; i += 8n) bytes.push(Number((constant >> i) & 0xffn))
  }
  return bytes
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content]
}

function exported(name: string, kind: number, index: number): number[] {
  return [name.length, ...new TextEncoder().encode(name), kind, index]
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)]
}
