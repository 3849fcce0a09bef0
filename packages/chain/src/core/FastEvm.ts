import { Common, Mainnet } from '@ethereumjs/common'
import {
  createEIP7708TransferLog,
  EVM,
  EVMError,
  EVMMockBlockchain,
  type EVMOpts,
  type ExecResult,
  type Log,
  type Message,
  NobleBN254,
} from '@ethereumjs/evm'
import { SimpleStateManager } from '@ethereumjs/statemanager'
import { Account, createZeroAddress, type PrefixedHexString } from '@ethereumjs/util'
import { fastOpcodes } from './fastOpcodes.ts'

// What this file needs of the library's interpreter, which is not exported. Names are the library's.
type OpInfo = { code: number; feeBigInt: bigint; isAsync: boolean; dynamicGas: boolean; isInvalid: boolean }
type OpEntry = {
  opcodeInfo: OpInfo
  opHandler: (runState: RunState, common: unknown) => unknown
  gasHandler: (runState: RunState, gas: bigint, common: unknown) => bigint | Promise<bigint>
}
type RunState = {
  programCounter: number
  opCode: number
  code: Uint8Array
  gasLeft: bigint
  gasRefund: bigint
  stateGasSpilled: bigint
  validJumps: Uint8Array
  cachedPushes: Record<number, bigint>
  shouldDoJumpAnalysis: boolean
}
type Interpreter = {
  _runState: RunState
  _env: object
  _result: ExecResult & { createdAddresses?: Set<PrefixedHexString> }
  lookupOpInfo(opcode: number): OpEntry
  _getValidJumpDestinations(code: Uint8Array): Analysis
  run(code: Uint8Array, opts: object): Promise<{ runState: RunState; exceptionError?: EVMError }>
}
type InterpreterClass = new (...args: unknown[]) => Interpreter
type Analysis = { jumps: Uint8Array; pushes: Record<number, bigint>; opcodesCached: OpEntry[] }

/** Rules under which the library's loop does more than this one: bytecode containers, access lists of blocks, witnesses. */
const beyond = [3540, 6800, 7864, 7928, 8037]

type InterpreterOptions = { pc?: number; initialLogs?: Log[] }

let interpreterClass: Promise<InterpreterClass> | undefined

/** Takes the class from an interpreter at work: a custom opcode sees its own. */
function findInterpreter(): Promise<InterpreterClass> {
  interpreterClass ??= (async () => {
    let found: InterpreterClass | undefined
    const evm = new EVM({
      ...defaults(),
      customOpcodes: [
        {
          opcode: 0x21,
          opcodeName: 'PROBE',
          baseFee: 0,
          logicFunction: runState => {
            found = runState.interpreter.constructor as unknown as InterpreterClass
          },
        },
      ],
    })
    await evm.runCode({ code: Uint8Array.of(0x21), gasLimit: 1n })
    if (found === undefined) throw new Error('The EVM shows no interpreter.')
    return found
  })()
  return interpreterClass
}

function defaults(): EVMOpts {
  const common = new Common({ chain: Mainnet, hardfork: 'prague' })
  return {
    common,
    blockchain: new EVMMockBlockchain(),
    stateManager: new SimpleStateManager(),
    bn254: new NobleBN254(),
  }
}

/**
 * The library's EVM with a faster loop around the same opcode handlers.
 *
 * Code is analysed for jumps once, not once a call; handlers that answer at once are not awaited; four opcodes convert
 * words faster (`fastOpcodes`). All other opcodes, all gas, calls and creations are the library's own.
 */
export class FastEvm extends EVM {
  #analyses = new WeakMap<Uint8Array, Analysis>()
  readonly #fast: boolean
  readonly #interpreter: InterpreterClass
  readonly #tellsTransfers: boolean

  private constructor(opts: EVMOpts, interpreter: InterpreterClass) {
    super(opts)
    this.#interpreter = interpreter
    this.#fast = !this.DEBUG && !beyond.some(eip => this.common.isActivatedEIP(eip))
    this.#tellsTransfers = this.common.isActivatedEIP(7708)
    // Another fork has other opcodes and gas: what was analysed for the last one does not count.
    this.common.events.on('hardforkChanged', () => {
      this.#analyses = new WeakMap()
    })
  }

  static async create(opts: EVMOpts): Promise<FastEvm> {
    return new FastEvm({ ...opts, bn254: opts.bn254 ?? new NobleBN254() }, await findInterpreter())
  }

  override getActiveOpcodes(): ReturnType<EVM['getActiveOpcodes']> {
    const opcodes = super.getActiveOpcodes()
    for (const [code, opHandler] of fastOpcodes) {
      const entry = this._opcodeMap[code]!
      this._opcodeMap[code] = { ...entry, opHandler: opHandler as never }
    }
    return opcodes
  }

  // As in the library, but for the interpreter's loop.
  protected override async runInterpreter(message: Message, opts: InterpreterOptions = {}): Promise<ExecResult> {
    const told = this.#tellsTransfers ? transferOf(message) : undefined
    if (told !== undefined) return super.runInterpreter(message, { initialLogs: [told] })
    const watched = opts.pc !== undefined || opts.initialLogs !== undefined || this.events.listenerCount('step') > 0
    if (!this.#fast || watched) return super.runInterpreter(message, opts)
    const contract = (await this.stateManager.getAccount(message.to ?? createZeroAddress())) ?? new Account()
    const env = {
      address: message.to ?? createZeroAddress(),
      caller: message.caller ?? createZeroAddress(),
      callData: message.data ?? Uint8Array.of(0),
      callValue: message.value ?? 0n,
      code: message.code as Uint8Array,
      isStatic: message.isStatic ?? false,
      isCreate: message.isCreate ?? false,
      depth: message.depth ?? 0,
      gasPrice: this._tx!.gasPrice,
      origin: this._tx!.origin ?? message.caller ?? createZeroAddress(),
      block: this._block,
      contract,
      codeAddress: message.codeAddress,
      gasRefund: message.gasRefund,
      chargeCodeAccesses: message.chargeCodeAccesses,
      blobVersionedHashes: message.blobVersionedHashes ?? [],
      accessWitness: message.accessWitness,
      createdAddresses: message.createdAddresses,
    }
    const interpreter = new this.#interpreter(
      this,
      this.stateManager,
      this.blockchain,
      env,
      message.gasLimit,
      this.journal,
      this.performanceLogger,
    )
    if (message.selfdestruct) interpreter._result.selfdestruct = message.selfdestruct
    if (message.createdAddresses) interpreter._result.createdAddresses = message.createdAddresses

    const exceptionError = await this.#run(interpreter, message.code as Uint8Array)
    const runState = interpreter._runState
    let result = interpreter._result
    let gasUsed = message.gasLimit - runState.gasLeft
    if (exceptionError !== undefined) {
      if (exceptionError.error !== EVMError.errorMessages.REVERT) gasUsed = message.gasLimit
      result = { ...result, logs: [], selfdestruct: new Map(), createdAddresses: new Set() }
    }
    return {
      ...result,
      runState: { ...runState, ...result, ...interpreter._env } as never,
      ...(exceptionError === undefined ? {} : { exceptionError }),
      gas: runState.gasLeft,
      executionGasUsed: gasUsed,
      gasRefund: runState.gasRefund,
      stateGasSpilled: runState.stateGasSpilled,
      returnValue: result.returnValue ?? new Uint8Array(0),
    }
  }

  /** Runs code to its end; returns the exception, if that is how it ended. */
  async #run(interpreter: Interpreter, code: Uint8Array): Promise<EVMError | undefined> {
    const runState = interpreter._runState
    const { common } = this
    const analysis = this.#analyse(interpreter, code)
    const entries = analysis.opcodesCached
    runState.code = code
    runState.validJumps = analysis.jumps
    runState.cachedPushes = analysis.pushes
    runState.shouldDoJumpAnalysis = false
    try {
      while (runState.programCounter < code.length) {
        const entry = entries[runState.programCounter]!
        const info = entry.opcodeInfo
        runState.opCode = info.code
        let gas = info.feeBigInt
        if (info.dynamicGas) {
          const charged = entry.gasHandler(runState, gas, common)
          gas = typeof charged === 'bigint' ? charged : await charged
        }
        if (info.isInvalid) throw new EVMError(EVMError.errorMessages.INVALID_OPCODE)
        runState.gasLeft -= gas
        if (runState.gasLeft < 0n) {
          runState.gasLeft = 0n
          throw new EVMError(EVMError.errorMessages.OUT_OF_GAS)
        }
        runState.programCounter++
        if (info.isAsync) await entry.opHandler(runState, common)
        else entry.opHandler(runState, common)
      }
    } catch (error) {
      if (!(error instanceof EVMError)) throw error
      return error.error === EVMError.errorMessages.STOP ? undefined : error
    }
    return undefined
  }

  #analyse(interpreter: Interpreter, code: Uint8Array): Analysis {
    const known = this.#analyses.get(code)
    if (known !== undefined) return known
    const analysis = interpreter._getValidJumpDestinations(code)
    // The library leaves holes where push data lies; no valid program counter points there.
    this.#analyses.set(code, analysis)
    return analysis
  }
}

/** The log of what a creation is given, which the library leaves out (EIP-7708). */
function transferOf({ isCreate, to, value, caller }: Message): Log | undefined {
  return isCreate === true && to !== undefined && value > 0n ? createEIP7708TransferLog(caller, to, value) : undefined
}
