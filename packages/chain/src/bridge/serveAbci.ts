import { rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { create } from '@bufbuild/protobuf'
import { sizeDelimitedDecodeStream, sizeDelimitedEncode } from '@bufbuild/protobuf/wire'
import { BaseError, type Log } from '@openledger/base'
import { type Request, RequestSchema, type Response, ResponseSchema } from './generated/tendermint/abci/types_pb.js'

/** Bytes of the largest message: a consensus block at its limit, and room for the commits around it. */
export const messageBytes = 32 * 1024 * 1024

/** One request of the consensus, and the answer to it under the same case. */
export type AbciRequest = Request['value']
export type AbciResponse = Response['value']

/**
 * Serves ABCI 2.0 on a socket, as CometBFT 0.38 speaks it: messages led by their length as a varint, answered in
 * order, on each connection of their own.
 *
 * What `answer` throws is told to the consensus as an exception, which stops there (it does so for any), and to
 * `onFatal`: the supervisor starts both again. A message that cannot be read, or is too large, closes its connection.
 *
 * ABCI knows no authentication: give it a unix socket in a folder of the validator's own, or a loopback port.
 */
export async function serveAbci({ address, answer, onFatal, log }: serveAbci.Options): Promise<{ close: () => void }> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', error => log?.debug('a connection of the consensus broke', { reason: error.message }))
    serve(socket).catch(error => {
      log?.warn('closed a connection of the consensus', { reason: (error as Error).message })
      socket.destroy()
    })
  })
  await listen(server, address)
  return {
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }

  async function serve(socket: Socket): Promise<void> {
    for await (const { value } of sizeDelimitedDecodeStream(RequestSchema, socket, { readMaxBytes: messageBytes })) {
      const response = await respond(value)
      socket.write(sizeDelimitedEncode(ResponseSchema, create(ResponseSchema, { value: response })))
    }
  }

  async function respond(request: AbciRequest): Promise<AbciResponse> {
    if (request.case === 'echo') return { case: 'echo', value: created('echo', { message: request.value.message }) }
    if (request.case === 'flush') return { case: 'flush', value: created('flush', {}) }
    try {
      return await answer(request)
    } catch (error) {
      log?.error('a call of the consensus failed', { call: request.case, error })
      onFatal(error as Error)
      return { case: 'exception', value: created('exception', { error: (error as Error).message }) }
    }
  }
}

export declare namespace serveAbci {
  type Options = {
    /** `unix://PATH` or `tcp://HOST:PORT`. */
    address: string
    answer: (request: AbciRequest) => Promise<AbciResponse>
    onFatal: (error: Error) => void
    log?: Log | undefined
  }
}

type Cases = Exclude<AbciResponse['case'], undefined>
type ValueOf<C extends Cases> = Extract<AbciResponse, { case: C }>['value']

/** A response's message of one case, its other fields at their defaults. */
export function created<C extends Cases>(
  name: C,
  fields: Partial<Omit<ValueOf<C>, '$typeName' | '$unknown'>>,
): ValueOf<C> {
  const schema = ResponseSchema.fields.find(({ localName }) => localName === name)!.message!
  return create(schema, fields as never) as ValueOf<C>
}

function listen(server: Server, address: string): Promise<void> {
  const tcp = /^tcp:\/\/(.+):(\d+)$/.exec(address)
  const path = /^unix:\/\/(.+)$/.exec(address)?.[1]
  return new Promise((resolve, reject) => {
    const refuse = (reason: string, cause?: unknown) =>
      reject(
        new BaseError('The bridge cannot listen there.', {
          code: 'chain/abci-cannot-listen',
          facts: { address, reason },
          hint: 'Give it unix://PATH or tcp://HOST:PORT that nothing else uses.',
          cause,
        }),
      )
    if (tcp === null && path === undefined) return refuse('neither unix:// nor tcp://')
    // One that was killed has left its socket behind.
    if (path !== undefined) rmSync(path, { force: true })
    server.once('error', error => refuse(error.message, error))
    server.listen(tcp === null ? { path } : { host: tcp[1], port: Number(tcp[2]) }, () => {
      server.removeAllListeners('error')
      server.on('error', () => {})
      resolve()
    })
  })
}
