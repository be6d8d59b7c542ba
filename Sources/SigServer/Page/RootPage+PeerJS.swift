extension RootPage {
    /// The PeerJS protocol's part, with a test client that speaks it without the browser library.
    ///
    /// - Parameter path: where it hangs, of characters that stand for themselves in scripts.
    static func peerJSSection(path: String) -> Section {
        Section(
            title: "PeerJS server",
            endpoint: "\(path)peerjs, \(path)KEY/id, \(path)KEY/peers",
            summary:
                "Peers relay offers, answers and candidates to each other's ids, JSON over WebSocket and a small HTTP API.",
            body: """
                <p>Give the PeerJS browser library this host and port, and the path <code>\(escaped(path))</code>. Without it, in the console:</p>
                <pre>await peerjs.open()                       // a new id from the server; open("alice") for one's own
                await peerjs.peers()                      // the ids, with --peerjs-allow-discovery
                peerjs.send("OFFER", "bob", {sdp: "…"})   // ANSWER, CANDIDATE and LEAVE too
                peerjs.onmessage = message =&gt; console.log(message)
                peerjs.key = "…"                          // with --peerjs-key
                peerjs.close()</pre>

                """,
            script: """

                const peerjs = {
                  key: "peerjs",
                  id: null,
                  onmessage: message => console.log(message.type, "from", message.src, message.payload),
                  async open(id) {
                    this.close();
                    const key = encodeURIComponent(this.key);
                    if (!id) {
                      const answer = await fetch(this._base + key + "/id");
                      if (!answer.ok) throw new Error(await answer.text());
                      id = await answer.text();
                    }
                    const url = new URL(this._base + "peerjs", location.href);
                    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
                    url.search = new URLSearchParams({key: this.key, id, token: this._token});
                    const socket = new WebSocket(url);
                    this._socket = socket;
                    const beat = setInterval(() => this._write(socket, {type: "HEARTBEAT"}), 5000);
                    return new Promise((resolve, reject) => {
                      socket.onmessage = event => {
                        const message = JSON.parse(event.data);
                        if (message.type === "OPEN") {
                          this.id = id;
                          console.log("open as", id);
                          resolve(id);
                        } else if (message.type === "ERROR" || message.type === "ID-TAKEN") {
                          reject(new Error(message.payload.msg));
                        } else if (message.type === "EXPIRE") {
                          console.log(message.src, "is not here");
                        } else {
                          this.onmessage(message);
                        }
                      };
                      socket.onclose = event => {
                        clearInterval(beat);
                        reject(new Error("closed: " + event.code + " " + event.reason));
                        if (this._socket === socket) { this.id = null; this._socket = null; }
                      };
                    });
                  },
                  async peers() {
                    const answer = await fetch(this._base + encodeURIComponent(this.key) + "/peers");
                    if (!answer.ok) throw new Error(await answer.text());
                    return answer.json();
                  },
                  send(type, dst, payload) {
                    if (!this._socket) throw new Error("not open: await peerjs.open()");
                    this._write(this._socket, {type, dst, payload});
                  },
                  close() { if (this._socket) this._socket.close(1000); },
                  _write(socket, message) { if (socket.readyState === 1) socket.send(JSON.stringify(message)); },
                  _base: "\(path)", _socket: null, _token: Math.random().toString(36).slice(2),
                };
                window.peerjs = peerjs;
                console.log("peerjs.open(id), peerjs.peers(), peerjs.send(type, dst, payload), peerjs.close()");

                """
        )
    }
}
