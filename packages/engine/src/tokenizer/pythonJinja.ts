import type { Template } from '@huggingface/jinja'

/** A node of a parsed template; what it holds depends on its type. */
type Node = { type: string; [field: string]: unknown }
/** A value while a template runs. */
type Value = { type: string; value: unknown; toString: () => string }

/** Names that no template uses. */
const [textName, lengthName, stripName, joinName] = [
  '__python_text',
  '__python_length',
  '__python_strip',
  '__python_join',
]

/**
 * What Jinja takes from Python and the JavaScript library does otherwise: it prints booleans, none, lists and mappings
 * as JavaScript does, counts UTF-16 units, strips white space whatever it was asked to strip, and adds anything to a text. Each place
 * where that shows calls one of these functions instead; `pythonise` puts the calls there.
 */
export const pythonFunctions: Readonly<Record<string, (list: Value[]) => string | number>> = {
  [textName]: ([value]) => toText(value!),
  [lengthName]: ([value]) => {
    const { type, value: inner } = value!
    if (type === 'StringValue') return [...(inner as string)].length
    return inner instanceof Map ? inner.size : (inner as unknown[]).length
  },
  [stripName]: ([value, side, characters]) => {
    const set = characters?.type === 'StringValue' ? new Set(characters.value as string) : undefined
    const strips = (char: string) => (set ? set.has(char) : /\p{White_Space}/u.test(char))
    const list = [...toText(value!)]
    let [from, to] = [0, list.length]
    if (side!.value !== 'rstrip') while (from < to && strips(list[from]!)) from++
    if (side!.value !== 'lstrip') while (to > from && strips(list[to - 1]!)) to--
    return list.slice(from, to).join('')
  },
  [joinName]: ([left, right]) => {
    if (left!.type === 'StringValue' && right!.type === 'StringValue')
      return (left!.value as string) + (right!.value as string)
    const [a, b] = [typeNames[left!.type] ?? 'undefined', typeNames[right!.type] ?? 'undefined']
    throw new TypeError(
      a === 'str' || a === 'list'
        ? `can only concatenate ${a} (not "${b}") to ${a}`
        : `unsupported operand type(s) for +: '${a}' and '${b}'`,
    )
  },
}

const typeNames: Readonly<Record<string, string>> = {
  ...{ StringValue: 'str', ArrayValue: 'list', TupleValue: 'tuple', ObjectValue: 'dict', NullValue: 'NoneType' },
  ...{ IntegerValue: 'int', FloatValue: 'float', BooleanValue: 'bool' },
}

/** Puts Python's ways into a parsed template. */
export function pythonise(program: Template['parsed']): void {
  visit(program as unknown as Node)
}

const statements = new Set([
  'If',
  'For',
  'Set',
  'Macro',
  'CallStatement',
  'FilterStatement',
  'Break',
  'Continue',
  'Comment',
])

function visit(node: Node): void {
  for (const [field, inner] of Object.entries(node)) {
    if (Array.isArray(inner)) {
      const list = inner as unknown[]
      list.forEach((each, i) => {
        if (isNode(each)) list[i] = changed(each)
      })
      if (field === 'body' || field === 'alternate' || field === 'defaultBlock') print(list as Node[])
    } else if (inner instanceof Map) {
      const entries = [...(inner as Map<Node, Node>)].map(([key, value]) => [changed(key), changed(value)] as const)
      node[field] = new Map(entries)
    } else if (isNode(inner)) node[field] = changed(inner)
  }
}

/** An expression that stands alone is printed. */
function print(block: Node[]): void {
  block.forEach((node, i) => {
    if (!statements.has(node.type) && node.type !== 'StringLiteral') block[i] = call(textName, [node])
  })
}

function changed(node: Node): Node {
  visit(node)
  const { type, operand, filter, callee, args } = node as { type: string } & Record<string, Node>
  if (type === 'FilterExpression' && filter!.type === 'Identifier') {
    if (filter!.value === 'trim') return call(stripName, [operand!, { type: 'StringLiteral', value: 'strip' }])
    if (filter!.value === 'string') return call(textName, [operand!])
    if (filter!.value === 'length' || filter!.value === 'count') return call(lengthName, [operand!])
  }
  const operator = type === 'BinaryExpression' ? (node.operator as Node).value : undefined
  const [left, right] = [node.left as Node, node.right as Node]
  if (operator === '+' && (isText(left) || isText(right))) return call(joinName, [left, right])
  if (operator === '~') {
    node.left = call(textName, [left])
    node.right = call(textName, [right])
  }
  if (type === 'CallExpression' && callee!.type === 'MemberExpression' && !callee!.computed) {
    const { value: name } = callee!.property as Node
    if (name === 'strip' || name === 'lstrip' || name === 'rstrip')
      return call(stripName, [
        callee!.object as Node,
        { type: 'StringLiteral', value: name },
        ...(args as unknown as Node[]),
      ])
  }
  return node
}

/** What must be a text whatever the messages are. */
function isText(node: Node): boolean {
  return node.type === 'StringLiteral' || (node.type === 'CallExpression' && (node.callee as Node).value === joinName)
}

/** In a list, so that whole numbers stay apart from others. */
function call(name: string, values: Node[]): Node {
  return {
    type: 'CallExpression',
    callee: { type: 'Identifier', value: name },
    args: [{ type: 'ArrayLiteral', value: values }],
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Python's `str`. */
function toText(value: Value): string {
  switch (value.type) {
    case 'StringValue':
      return value.value as string
    case 'UndefinedValue':
      return ''
    default:
      return represent(value)
  }
}

/** Python's `repr`. */
function represent(value: Value): string {
  const { type, value: inner } = value
  switch (type) {
    case 'NullValue':
    case 'UndefinedValue':
      return 'None'
    case 'BooleanValue':
      return inner ? 'True' : 'False'
    case 'StringValue':
      return quote(inner as string)
    case 'ArrayValue':
      return `[${(inner as Value[]).map(represent).join(', ')}]`
    case 'TupleValue': {
      const list = (inner as Value[]).map(represent)
      return list.length === 1 ? `(${list[0]},)` : `(${list.join(', ')})`
    }
    case 'ObjectValue':
    case 'KeywordArgumentsValue':
      return `{${[...(inner as Map<string, Value>)].map(([key, each]) => `${quote(key)}: ${represent(each)}`).join(', ')}}`
    default:
      return value.toString()
  }
}

const short: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replaceAll(/[\\\p{C}]|[\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, char => {
    const code = char.codePointAt(0)!
    const width = code > 0xffff ? 8 : code > 0xff ? 4 : 2
    return short[char] ?? `\\${{ 2: 'x', 4: 'u', 8: 'U' }[width]}${code.toString(16).padStart(width, '0')}`
  })
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark
}
