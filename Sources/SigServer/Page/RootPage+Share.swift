extension RootPage {
    /// The share protocol's part, with the test client that its document promises.
    static let shareSection = Section(
        title: "Share codes",
        endpoint: "/v1",
        summary: "Peers find each other by short codes and relay messages, JSON over WebSocket.",
        body: """
            <p>Open the browser console to use the built-in test client. Each call answers with a promise:</p>
            <pre>await signal.share()                  // a share code, such as BFKM
            await signal.lookup("BFKM")           // the id of the peer that has it
            await signal.message("BFKM", "hello") // to a code or an id
            await signal.register()               // a token that keeps this id
            await signal.connect(token)           // come back under that id
            signal.onmessage = (sender, text) =&gt; console.log(sender, text)
            signal.close()</pre>

            """,
        script: """

            const signal = {
              id: null,
              onmessage: (sender, text) => console.log("message from", sender, text),
              connect(token) {
                this.close();
                const url = new URL("/v1", location.href);
                url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
                if (token) url.searchParams.set("token", token);
                const socket = new WebSocket(url), waiting = new Map();
                this.id = null;
                this._waiting = waiting;
                this._socket = socket;
                this._ready = new Promise((resolve, reject) => {
                  socket.onmessage = event => {
                    const frame = JSON.parse(event.data);
                    if (frame.type === "id") {
                      this.id = frame.id;
                      console.log("connected as", frame.id);
                      resolve(frame.id);
                    } else if (frame.type === "message" && !("mid" in frame)) {
                      this.onmessage(frame.sender, frame.text);
                    } else if (waiting.has(frame.mid)) {
                      const call = waiting.get(frame.mid);
                      waiting.delete(frame.mid);
                      if (frame.type === "error") call.reject(new Error(frame.message)); else call.resolve(frame);
                    } else {
                      console.log(frame);
                    }
                  };
                  socket.onclose = event => {
                    const error = new Error("closed: " + event.code + " " + event.reason);
                    for (const call of waiting.values()) call.reject(error);
                    waiting.clear();
                    reject(error);
                    if (this._socket === socket) { this.id = null; this._socket = null; }
                  };
                });
                return this._ready;
              },
              async request(frame) {
                if (!this._socket) this.connect();
                await this._ready;
                const mid = ++this._mid;
                return new Promise((resolve, reject) => {
                  this._waiting.set(mid, {resolve, reject});
                  this._socket.send(JSON.stringify({...frame, mid}));
                });
              },
              async share() { return (await this.request({type: "share"})).code; },
              async register() { return (await this.request({type: "register"})).token; },
              async lookup(code) { return (await this.request({type: "lookup", code})).id; },
              async message(to, text) {
                const recipient = to.length > 6 ? to : await this.lookup(to);
                await this.request({type: "message", recipient, text});
              },
              close() { if (this._socket) this._socket.close(1000); },
              _mid: 0, _socket: null, _ready: null, _waiting: null,
            };
            window.signal = signal;
            console.log("signal.share(), signal.lookup(code), signal.message(to, text), signal.register(), signal.connect(token)");

            """
    )
}
