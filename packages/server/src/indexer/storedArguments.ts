import type { AbiEvent, AbiParameter } from 'viem'

/**
 * Arguments of an event as they are kept: integers beyond 48 bits as decimal strings, addresses and bytes in lower
 * case, text as it is (less zero characters, which Postgres takes in no text); with every account that they name.
 */
export function storedArguments(event: AbiEvent, args: unknown): storedArguments.Result {
  const accounts = new Set<string>()
  const stored = (parameter: AbiParameter, value: unknown): unknown => {
    const { type } = parameter
    if (Array.isArray(value)) {
      const item = { ...parameter, type: type.replace(/\[\d*\]$/, '') } as AbiParameter
      return value.map(each => stored(item, each))
    }
    if (type === 'address') accounts.add(String(value).toLowerCase())
    if (type === 'string') return String(value).replaceAll('\0', '\ufffd')
    if (type === 'tuple') return members((parameter as { components: readonly AbiParameter[] }).components, value)
    if (typeof value === 'bigint') return value.toString()
    return typeof value === 'string' ? value.toLowerCase() : value
  }
  const members = (parameters: readonly AbiParameter[], values: unknown) =>
    Object.fromEntries(
      parameters.map(each => [each.name!, stored(each, (values as Record<string, unknown>)[each.name!])]),
    )
  return { args: members(event.inputs, args), accounts: [...accounts] }
}

export declare namespace storedArguments {
  type Result = { args: Record<string, unknown>; accounts: string[] }
}
