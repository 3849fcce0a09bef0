export { type LdsFixture, readLdsFixture } from './testing/ldsFixture.ts'
