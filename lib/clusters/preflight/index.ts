export * from './nsx-alb-steps';
export type { PreflightStep } from './preflight-step';
export * from './preflight-steps';
