export { type RedisClient, redisReplayGuard } from '../redis.ts'
