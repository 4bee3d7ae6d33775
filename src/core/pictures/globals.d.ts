// Two web globals that are as pure as the language itself, and that the ES library leaves out.

declare function btoa(binary: string): string;
declare function atob(base64: string): string;
