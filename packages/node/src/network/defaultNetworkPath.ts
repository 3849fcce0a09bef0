import { resolve } from 'node:path'
import { cloneRoot } from '../folder/DataFolder.ts'

/** Where a network lies unless told. */
export const defaultNetworkPath: string = resolve(cloneRoot, '.openledger-network')
