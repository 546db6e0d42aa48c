using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CauNoi.Test.Support;

/// <summary>
/// A phone as the notebook's wire knows it: makes its keys, signs, seals and sends, written from docs/topics/notebook.md and
/// from nothing of the server's code.
/// </summary>
public sealed class SimulatedPhone : IDisposable
{
    private readonly ECDsa key;
    private readonly HttpClient client;
    private readonly bool shared;
    private int seq;

    public SimulatedPhone(string address) : this(Line(address, 8), ECDsa.Create(ECCurve.NamedCurves.nistP256))
    {
    }

    /// <summary>One of many phones that share a line.</summary>
    public SimulatedPhone(HttpClient line) : this(line, ECDsa.Create(ECCurve.NamedCurves.nistP256)) => shared = true;

    private SimulatedPhone(HttpClient client, ECDsa key) => (this.key, this.client) = (key, client);

    /// <summary>So many connections without cookies, with answers as they come over the wire.</summary>
    public static HttpClient Line(string address, int connections) => new(new SocketsHttpHandler
    {
        UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.None, MaxConnectionsPerServer = connections,
    }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>The same phone, led to another node.</summary>
    public SimulatedPhone At(string address) => new(Line(address, 8), ECDsa.Create(key.ExportParameters(true)))
    {
        Device = Device, Off = Off, Clock = Clock, ServerKey = ServerKey, Unit = Unit, Token = Token,
    };

    public Guid Device { get; set; } = Guid.CreateVersion7();

    /// <summary>How far the clock of this phone is off.</summary>
    public TimeSpan Off { get; set; }

    /// <summary>What the phone takes for now, before <see cref="Off"/>.</summary>
    public Func<DateTimeOffset> Clock { get; set; } = () => DateTimeOffset.UtcNow;

    /// <summary>What the server offered to seal to.</summary>
    public (string Id, byte[] Point) ServerKey { get; private set; }

    public int Unit { get; private set; }

    public string? Token { get; set; }

    public byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    /// <summary>What changed since last time; the answer, its body as it came over the wire, and how long that was.</summary>
    public async Task<Download> Read(bool compressed = true)
    {
        using var answer = await Send(HttpMethod.Get, Token is null ? "/so-tay/moi" : $"/so-tay/moi?tu={Token}", [], compressed);
        var sent = await answer.Content.ReadAsByteArrayAsync();
        var plain = sent;
        if (answer.Content.Headers.ContentEncoding.Contains("br"))
        {
            using var unpacked = new MemoryStream();
            await using var brotli = new System.IO.Compression.BrotliStream(new MemoryStream(sent), System.IO.Compression.CompressionMode.Decompress);
            await brotli.CopyToAsync(unpacked);
            plain = unpacked.ToArray();
        }

        var json = plain.Length == 0 || plain[0] != '{' ? null : JsonNode.Parse(plain)!.AsObject();
        if (answer.IsSuccessStatusCode && json is not null)
        {
            Token = (string)json["token"]!;
            if (json["key"] is { } offered) ServerKey = ((string)offered["id"]!, Base64Url.DecodeFromChars((string)offered["point"]!));
            if (json["me"] is { } me) Unit = (int)me["unit"]!;
        }

        return new Download((int)answer.StatusCode, json, sent.Length);
    }

    /// <summary>An item, sealed: what was written, under an id that is the record's when something new is written.</summary>
    public SealedForm Seal(string form, Dictionary<string, string> fields, int photos = 0, Guid? id = null, object? began = null)
    {
        var number = id ?? Guid.CreateVersion7();
        var plain = JsonSerializer.SerializeToUtf8Bytes(new
        {
            form, formVersion = "thử", unit = Unit, made = Clock(), fields = fields.ToDictionary(f => f.Key, f => new[] { f.Value }), photos, @base = began,
        });
        return Seal(plain, number);
    }

    public SealedForm Seal(byte[] plain, Guid id)
    {
        var (point, iv, data) = Sealed(plain, id, id.ToString());
        return new SealedForm(id, Interlocked.Increment(ref seq), ServerKey.Id, Base64Url.EncodeToString(point), Base64Url.EncodeToString(iv), Base64Url.EncodeToString(data));
    }

    public async Task<IReadOnlyList<JsonNode>> Send(params SealedForm[] items)
    {
        using var answer = await Send(HttpMethod.Post, "/so-tay/gui", Body(items));
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{(int)answer.StatusCode} {text}", null, answer.StatusCode);
        return [.. JsonNode.Parse(text)!["receipts"]!.AsArray().Select(r => r!)];
    }

    public static byte[] Body(params SealedForm[] items) => JsonSerializer.SerializeToUtf8Bytes(new { items }, JsonSerializerOptions.Web);

    /// <summary>A photo as it travels.</summary>
    public byte[] SealPhoto(byte[] photo, Guid item, int no)
    {
        var (point, iv, data) = Sealed(photo, item, $"{item}/{no}");
        return [.. point, .. iv, .. data];
    }

    public async Task<(int Status, JsonNode Answer)> Piece(Guid item, int no, byte[] stream, int from, int until)
    {
        using var answer = await Send(HttpMethod.Post, $"/so-tay/anh/{item}/{no}?tu={from}&dai={stream.Length}", stream[from..until]);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>Any request, signed.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string target, byte[] body, bool compressed = false, Action<HttpRequestMessage>? spoil = null)
    {
        var time = (Clock() + Off).ToUnixTimeMilliseconds();
        var said = $"{method}\n{target}\n{time}\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
        using var request = new HttpRequestMessage(method, target);
        if (method != HttpMethod.Get) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/octet-stream") } };
        request.Headers.Add("CauNoi-Device", Device.ToString());
        request.Headers.Add("CauNoi-Time", $"{time}");
        request.Headers.Add("CauNoi-Signature", Base64Url.EncodeToString(key.SignData(Encoding.UTF8.GetBytes(said), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
        if (compressed) request.Headers.Add("Accept-Encoding", "br");
        spoil?.Invoke(request);
        return await client.SendAsync(request);
    }

    public void Dispose()
    {
        if (!shared) client.Dispose();
        key.Dispose();
    }

    private (byte[] Point, byte[] Iv, byte[] Data) Sealed(byte[] plain, Guid item, string bound)
    {
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var server = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = ServerKey.Point[1..33], Y = ServerKey.Point[33..] } });
        var secret = HKDF.DeriveKey(HashAlgorithmName.SHA256, once.DeriveRawSecretAgreement(server.PublicKey), 32, item.ToByteArray(bigEndian: true), "CauNoi notebook item"u8.ToArray());
        var (iv, data, tag) = (RandomNumberGenerator.GetBytes(12), new byte[plain.Length], new byte[16]);
        using var cipher = new AesGcm(secret, 16);
        cipher.Encrypt(iv, plain, data, tag, Encoding.UTF8.GetBytes(bound));
        var q = once.ExportParameters(false).Q;
        return ([4, .. q.X!, .. q.Y!], iv, [.. data, .. tag]);
    }
}

/// <summary>An item as it travels.</summary>
public sealed record SealedForm(Guid Id, int Seq, string Key, string Point, string Iv, string Data);

/// <summary>An answer to a download.</summary>
public sealed record Download(int Status, JsonObject? Json, int Bytes)
{
    public IEnumerable<JsonNode> All(string part) => Json?[part]?.AsArray().Select(n => n!) ?? [];
}
