export type { FaultKind, FaultOptions } from './fault.ts'
export type { SandboxMerchant, SandboxMode, SandboxOptions } from './options.ts'
export type {
  SandboxAttempt,
  SandboxContract,
  SandboxNotification,
  SandboxOrder,
  SandboxRequest,
  SandboxSubOrder,
  SandboxTermination,
} from './records.ts'
export { createSandbox, type Sandbox } from './sandbox.ts'
