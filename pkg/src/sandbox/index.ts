export type { FaultKind, FaultOptions } from './fault.ts'
export { createSandbox } from './local.ts'
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
export type { Sandbox } from './sandbox.ts'
