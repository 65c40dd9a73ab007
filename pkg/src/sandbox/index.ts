export type { FaultKind, FaultOptions } from './fault.ts'
export { createSandbox } from './local.ts'
export type {
  Deliver,
  SandboxFetch,
  SandboxKeys,
  SandboxMerchant,
  SandboxMode,
  SandboxOptions,
  SandboxPlatformKey,
} from './options.ts'
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
