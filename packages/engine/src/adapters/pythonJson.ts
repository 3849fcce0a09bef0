const float = Symbol('float')

/** A number that Python holds as a float, and therefore writes with a point or an exponent. */
export type PythonFloat = { [float]: number }

export function pythonFloat(value: number): PythonFloat {
  return { [float]: value }
}

export type PythonValue =
  | null
  | boolean
  | number
  | string
  | PythonFloat
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue }

/**
 * JSON as Python's `json.dumps(value, indent=2, sort_keys=True)` writes it: keys in order, ASCII alone, `0.0` for a float
 * without a fraction.
 *
 * @example pythonJson({ b: pythonFloat(0), a: [] }) // '{\n  "a": [],\n  "b": 0.0\n}'
 */
export function pythonJson(value: PythonValue, indent = ''): string {
  if (value === null || typeof value === 'boolean') return `${value}`
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}` : digits(value)
  if (typeof value === 'string') return pythonString(value)
  const inner = `${indent}  `
  if (Array.isArray(value))
    return wrap(
      '[',
      ']',
      value.map(each => pythonJson(each, inner)),
      indent,
    )
  if (float in value) return digits(value[float] as number)
  const record = value as Record<string, PythonValue>
  const lines = Object.keys(record)
    .toSorted()
    .map(key => `${pythonString(key)}: ${pythonJson(record[key]!, inner)}`)
  return wrap('{', '}', lines, indent)
}

function wrap(open: string, close: string, lines: readonly string[], indent: string): string {
  if (lines.length === 0) return open + close
  return `${open}\n${lines.map(line => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`
}

/** Python's `repr` of a float: the shortest digits that give it back, an exponent below 1e-4 and from 1e16 on. */
function digits(value: number): string {
  const size = Math.abs(value)
  if (value !== 0 && (size < 1e-4 || size >= 1e16)) return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
  return Number.isInteger(value) ? `${value}.0` : `${value}`
}

function pythonString(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
