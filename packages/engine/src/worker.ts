// Parts of a thread that is asked things: accounts of its calls, and errors that survive the way out of it.
export { type Calls, createCalls } from './worker/createCalls.ts'
export { describeFailure, type Failure, reviveFailure } from './worker/Failure.ts'
