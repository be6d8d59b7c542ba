import NIOCore

/// The media types of files, by the ends of their names.
enum MediaType {
    /// Bytes at the beginning of a file that tell text from other things, where the name doesn't.
    static let sampleSize = 512

    /// The type of a file called `name`; nil if the name does not say it.
    static func ofName(_ name: String) -> String? {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return types[name[name.utf8.index(after: dot)...].lowercased()]
    }

    /// The type of a file that begins so.
    static func ofContent(_ sample: ByteBuffer) -> String {
        let isText = sample.readableBytesView.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1B }
        return isText ? "text/plain; charset=utf-8" : "application/octet-stream"
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "htm": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "xml": "text/xml; charset=utf-8", "vtt": "text/vtt; charset=utf-8", "json": "application/json",
        "map": "application/json", "webmanifest": "application/manifest+json", "wasm": "application/wasm",
        "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/x-icon", "bmp": "image/bmp", "woff": "font/woff", "woff2": "font/woff2",
        "ttf": "font/ttf", "otf": "font/otf", "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg",
        "ogg": "audio/ogg", "wav": "audio/wav", "m4a": "audio/mp4", "opus": "audio/ogg",
    ]
}
