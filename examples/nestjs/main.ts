import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import type { ArgumentsHost, RawBodyRequest } from '@nestjs/common'
import { Body, Catch, Controller, type ExceptionFilter, Module, Post, Req, Res } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { Request, Response } from 'express'
import { miniProgramLaunch, ValidationError, Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'

const wxpay = Wechatpay.fromEnv()
const { APPID = '', PLAN_ID, NOTIFY_URL = '', PORT = 3000 } = process.env

const notify = toNodeHandler(
  wxpay.notifications.handler(async ({ event_type, resource }) => {
    // Your database. With several processes, share a replay guard: wechatpay-entrust/redis.
    console.log(event_type, resource.plan_id, resource.out_contract_code)
  }),
)

@Controller()
class Contracts {
  @Post('pre-sign')
  async preSign(@Body() { account }: { account: string }) {
    const session = await wxpay.preEntrustSign.miniProgram({
      appid: APPID,
      plan_id: Number(PLAN_ID),
      out_contract_code: randomUUID().replaceAll('-', ''), // store it with the user before the call
      contract_display_account: account,
      notify_url: NOTIFY_URL,
    })
    return miniProgramLaunch(session)
  }

  @Post('notify')
  notify(@Req() request: RawBodyRequest<Request>, @Res() response: Response): Promise<void> {
    return notify(request, response)
  }
}

@Catch(WechatpayError)
class Failures implements ExceptionFilter {
  catch(error: WechatpayError, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>()
    if (error instanceof ValidationError) response.status(400).json({ issues: error.issues })
    else response.status(502).json({ message: 'try again' })
  }
}

@Module({ controllers: [Contracts] })
class App {}

// rawBody: the signature covers the bytes as they arrived, and Nest parses JSON by itself.
const app = await NestFactory.create(App, { rawBody: true, logger: ['error'] })
app.useGlobalFilters(new Failures())
await app.listen(PORT)
