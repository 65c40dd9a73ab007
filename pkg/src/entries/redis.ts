export { type RedisClient, type RedisReplayGuardOptions, redisReplayGuard } from '../redis.ts'
