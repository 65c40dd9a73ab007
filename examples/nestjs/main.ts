import 'reflect-metadata'
import {
  type ArgumentsHost,
  Body,
  Catch,
  Controller,
  type ExceptionFilter,
  Headers,
  HttpCode,
  HttpException,
  Module,
  Post,
  Req,
  Res,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Request, Response } from 'express'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createShop, refusal } from './shop.mjs'
import { fileStore } from './store.mjs'

const store = fileStore(process.env.STORE ?? 'store.json')
const shop = createShop({ wxpay: Wechatpay.fromEnv(), store, env: process.env })
const notify = toNodeHandler(shop.notify)

@Controller()
class Contracts {
  @Post('pre-sign')
  @HttpCode(200)
  preSign(@Headers('authorization') authorization: string | undefined, @Body() body: unknown) {
    return shop.preSign(authorization, body)
  }

  @Post('debit')
  @HttpCode(200)
  debit(@Headers('authorization') authorization: string | undefined, @Body() body: unknown) {
    return shop.debit(authorization, body)
  }

  @Post('notify')
  notify(@Req() request: Request, @Res() response: Response): Promise<void> {
    return notify(request, response)
  }
}

@Catch()
class Failures implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    // Nest's own: no such path, no JSON, too long.
    const own = error instanceof HttpException && { status: error.getStatus(), body: { message: error.message } }
    const { status, body } = own || refusal(error)
    host.switchToHttp().getResponse<Response>().status(status).json(body)
  }
}

@Module({ controllers: [Contracts] })
class App {}

// rawBody: the signature covers the bytes as they arrived, and Nest parses JSON by itself.
const app = await NestFactory.create<NestExpressApplication>(App, { rawBody: true, logger: ['error'] })
app.useGlobalFilters(new Failures())

// Orders that an earlier process left behind, at start and every minute.
const resume = () => shop.resume().catch((error: unknown) => console.error(error))
resume()
setInterval(resume, 60_000).unref()

await app.listen(process.env.PORT ?? 3000)
