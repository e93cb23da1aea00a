/** The part of a browser's XMLHttpRequest that the official web chat client uses, over fetch. */
export class FetchRequest {
  onreadystatechange: ((event: object) => void) | undefined;
  onerror: ((event: object) => void) | undefined;
  ontimeout: ((event: object) => void) | undefined;
  readonly upload = {};
  readyState = 0;
  status = 0;
  responseType = '';
  response: unknown;
  timeout = 0;
  withCredentials = false;
  private readonly headers = new Headers();
  private readonly stopped = new AbortController();
  private answered: Headers | undefined;
  private method = 'GET';
  private url = '';

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.answered?.get(name) ?? null;
  }

  abort(): void {
    this.stopped.abort();
  }

  send(body: string | FormData | null = null): void {
    void this.ask(body);
  }

  private async ask(body: string | FormData | null): Promise<void> {
    const late = AbortSignal.timeout(this.timeout > 0 ? this.timeout : 60_000);
    try {
      const answer = await fetch(this.url, {
        method: this.method,
        headers: this.headers,
        body,
        signal: AbortSignal.any([late, this.stopped.signal]),
      });
      const text = await answer.text();
      this.answered = answer.headers;
      this.status = answer.status;
      this.response = text !== '' && this.responseType === 'json' ? JSON.parse(text) : text;
      this.readyState = 4;
      this.onreadystatechange?.({ type: 'readystatechange' });
    } catch {
      if (this.stopped.signal.aborted) return;
      this.readyState = 4;
      if (late.aborted) this.ontimeout?.({ type: 'timeout' });
      else this.onerror?.({ type: 'error' });
    }
  }
}
