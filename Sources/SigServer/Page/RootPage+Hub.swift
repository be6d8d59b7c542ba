extension RootPage {
    /// The hub protocol's part, with a test client that has the little of protobuf that its messages need.
    static let hubSection = Section(
        title: "ZeroHub",
        endpoint: "/v1/hubs/…, /v1/random-hubs/…, /v1/ip-hubs/…, /v1/permanent-hubs/…, /v1/status",
        summary: "Numbered peers of a hub see each other and relay offers and answers, protobuf over WebSocket.",
        body: """
            <p>In the browser console:</p>
            <pre>await hub.join("lobby", {name: "Ann"})    // join or create it; the hub, with all its peers
            await hub.create("lobby", {name: "Ann"})  // fails if it is there
            await hub.random({name: "Ann"})           // a hub with a new id
            await hub.ip({name: "Ann"})               // the hub of this address
            hub.offer("2", "v=0…")
            hub.answer("1", "v=0…")
            hub.onmessage = message =&gt; console.log(message)
            await hub.get("lobby")
            hub.close()</pre>

            """,
        script: """

            const hub = {
              info: null,
              onmessage: message => console.log(message.type, message.id || "", message.text || ""),
              join(id, metadata) { return this._open("hubs/join-or-create", {id}, metadata); },
              create(id, metadata) { return this._open("hubs/create", {id}, metadata); },
              random(metadata) { return this._open("random-hubs/create", {}, metadata); },
              ip(metadata) { return this._open("ip-hubs/join-or-create", {}, metadata); },
              offer(id, sdp) { this._send(1, id, sdp); },
              answer(id, sdp) { this._send(2, id, sdp); },
              async get(id) {
                const answer = await fetch("/v1/hubs/get?" + new URLSearchParams({id}));
                if (!answer.ok) throw new Error(await answer.text());
                return answer.json();
              },
              close() { if (this._socket) this._socket.close(1000); },
              _open(path, query, metadata) {
                this.close();
                if (metadata) query.peerMetadata = JSON.stringify(metadata);
                const url = new URL("/v1/" + path + "?" + new URLSearchParams(query), location.href);
                url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
                const socket = new WebSocket(url);
                socket.binaryType = "arraybuffer";
                this._socket = socket;
                return new Promise((resolve, reject) => {
                  socket.onmessage = event => {
                    const message = this._read(new Uint8Array(event.data));
                    if (message.type === "hub") resolve(this.info = message);
                    this.onmessage(message);
                  };
                  socket.onclose = event => {
                    reject(new Error("closed: " + event.code + " " + event.reason));
                    if (this._socket === socket) { this.info = null; this._socket = null; }
                  };
                });
              },
              _send(number, ...texts) {
                if (!this._socket) throw new Error("not in a hub: await hub.join(id)");
                const bytes = texts.map((text, i) => this._field(i + 1, new TextEncoder().encode(text))).flat();
                this._socket.send(new Uint8Array(this._field(number, bytes)));
              },
              _field(number, bytes) {
                let length = bytes.length;
                const head = [number << 3 | 2];
                for (; length > 127; length >>>= 7) head.push(length & 127 | 128);
                return [...head, length, ...bytes];
              },
              _fields(bytes) {
                const fields = [];
                let at = 0;
                const number = () => {
                  let value = 0, shift = 1, byte;
                  do { byte = bytes[at++]; value += (byte & 127) * shift; shift *= 128; } while (byte > 127);
                  return value;
                };
                while (at < bytes.length) {
                  const tag = number(), value = number();
                  const isBytes = (tag & 7) === 2;
                  fields.push([tag >> 3, isBytes ? bytes.subarray(at, at += value) : value]);
                }
                return fields;
              },
              _texts(bytes) {
                const text = value => value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
                return Object.fromEntries(this._fields(bytes).map(([number, value]) => [number, text(value)]));
              },
              _read(frame) {
                const [number, bytes] = this._fields(frame)[0];
                const texts = this._texts(bytes);
                const peer = bytes => { const {1: id, 2: metadata = ""} = this._texts(bytes); return {id, metadata}; };
                switch (number) {
                case 1:
                  const peers = this._fields(bytes).filter(([number]) => number === 5).map(([, bytes]) => peer(bytes));
                  return {type: "hub", hub: texts[1] || "", id: texts[3], metadata: texts[4] || "", peers};
                case 2: return {type: "joined", ...peer(this._fields(bytes)[0][1])};
                case 3: return {type: "left", id: texts[1]};
                default:
                  return {type: ["offer", "answer", "candidate"][number - 4], id: texts[1], text: texts[2] || ""};
                }
              },
              _socket: null,
            };
            window.hub = hub;
            console.log("hub.join(id, metadata), hub.random(), hub.ip(), hub.offer(id, sdp), hub.answer(id, sdp), hub.get(id)");

            """
    )
}
