export declare function electronEnvironment(): Record<string, string>
