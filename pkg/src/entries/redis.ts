export { type RedisClient, type RedisReplayGuardOptions, redisReplayGuard } from '../notifications/redis.ts'
