export function NewDatanetPage() { return null }
