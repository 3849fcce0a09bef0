export { corpusConversations, demoProblem } from './testing/demoProblem.ts'
export { type LdsFixture, readLdsFixture } from './testing/ldsFixture.ts'
