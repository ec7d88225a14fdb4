import { ActionError, isInputError, type ActionAPIContext, type SafeResult } from 'astro:actions';
import type { Language } from '#ui/language.ts';
import { isOverload, OVERLOADED } from './overload.ts';

const APOLOGY = {
  vi: 'Hệ thống gặp lỗi và đã ghi lại. Những gì anh/chị đã lưu vẫn còn. Thử lại sau ít phút.',
  en: 'Something went wrong and has been logged. What you saved is safe. Try again in a few minutes.',
};

const MALFORMED = {
  vi: 'Biểu mẫu gửi lên chưa đúng. Mở lại trang này rồi nhập lại.',
  en: 'The form did not arrive as expected. Open this page again and fill it in once more.',
};

/** What a page may print: the message of an input error is JSON for programs. */
export function messageOf(error: ActionError, language: Language): string {
  return isInputError(error) ? MALFORMED[language] : error.message;
}

/** For a page that called from a script (`src/ui/call.ts`): the data, or why not, in words. */
export function replyOf({ data, error }: SafeResult<never, unknown>, language: Language): Response {
  if (!error) return Response.json(data ?? null);
  return Response.json({ code: error.code, message: messageOf(error, language) }, { status: error.status });
}

/** Astro sends any thrown error's message to the browser and logs nothing; this logs it and sends an apology. */
export function safely<Input, Output>(handle: (input: Input, context: ActionAPIContext) => Promise<Output>) {
  return async (input: Input, context: ActionAPIContext): Promise<Output> => {
    try {
      return await handle(input, context);
    } catch (error) {
      if (error instanceof ActionError) throw error;
      if (isOverload(error)) {
        context.locals.log.warn({ err: error }, 'overloaded');
        throw new ActionError({ code: 'SERVICE_UNAVAILABLE', message: OVERLOADED[context.locals.language] });
      }
      context.locals.log.error({ err: error }, 'action failed');
      throw new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: APOLOGY[context.locals.language] });
    }
  };
}
