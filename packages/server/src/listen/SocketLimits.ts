/** What one caller may do to the listening socket. Limits on bodies, files and questions stand at their routes. */
export type SocketLimits = {
  /** Open connections, and those of one address; 0: as many as come. A proxy on the way is one address. */
  connections: number
  connectionsPerAddress: number
  /** Seconds to send all headers. */
  headerSeconds: number
  /** Seconds that a connection may wait for its next request. */
  idleSeconds: number
  /** Bytes a second that a body must bring, on average after `slowSeconds`: who sends less is slow on purpose. */
  leastBytesPerSecond: number
  slowSeconds: number
  /** Seconds for which a caller may leave its answer unread while more of it waits. */
  stallSeconds: number
}

export const defaultSocketLimits: SocketLimits = {
  connections: 4096,
  connectionsPerAddress: 512,
  headerSeconds: 20,
  idleSeconds: 30,
  leastBytesPerSecond: 512,
  slowSeconds: 20,
  stallSeconds: 60,
}
