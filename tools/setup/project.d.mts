export declare const project: string
export declare const toolNode: string
export declare function toolScript(packageName: string, command?: string): string
