export function EpochPage() { return null }
