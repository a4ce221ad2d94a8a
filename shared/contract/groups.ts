export const groupInputs = {}
export type GroupOutputs = {}
export type GroupApi = {}
