import { accessManagerAbi, datanetsAbi, modelsAbi, settlementAbi, wopenAbi } from './generated/abis.ts'

export { accessManagerAbi, datanetsAbi, modelsAbi, settlementAbi, wopenAbi }

/** Every ABI, typed for viem. */
export const abis = { wopenAbi, datanetsAbi, modelsAbi, settlementAbi, accessManagerAbi } as const
