import { env } from 'onnxruntime-node'

/** Version of the ONNX Runtime that executes graphs here, which decides how they round. */
export function runtimeVersion(): string {
  return env.versions.node ?? env.versions.common
}
