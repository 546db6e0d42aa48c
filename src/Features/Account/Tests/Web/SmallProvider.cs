using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CauNoi.Account.Tests.Web;

/// <summary>
/// A provider of OpenID Connect as small as a test needs: it signs in whoever comes as <see cref="Subject"/>, insists on
/// what a good provider insists on, and can be told to lie.
/// </summary>
internal sealed class SmallProvider : IAsyncDisposable
{
    public const string Client = "cau-noi";
    public const string Secret = "khoá thử/nghiệm:1";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Back)> codes = [];
    private readonly WebApplication app;

    private SmallProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = DescribedIssuer ?? Address, authorization_endpoint = Address + "/authorize", token_endpoint = Address + "/token", jwks_uri = Address + "/keys",
        }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", Token);
        app.MapGet("/keys", () => Results.Json(new { keys = new object[] { Rsa(), Ec() } }));
    }

    public string Address => app.Urls.First();

    public string Subject { get; set; } = "nguoi-1";

    public string Algorithm { get; set; } = "RS256";

    /// <summary>What the statement says beside or instead of the truth.</summary>
    public Dictionary<string, object> Lies { get; } = [];

    public string? DescribedIssuer { get; set; }

    public bool Broken { get; set; }

    public bool BadSignature { get; set; }

    public bool Declines { get; set; }

    public static async Task<SmallProvider> Start()
    {
        var provider = new SmallProvider();
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
        curve.Dispose();
    }

    private IResult Authorize(string response_type, string client_id, string redirect_uri, string state, string nonce, string code_challenge, string code_challenge_method, string scope)
    {
        if (response_type != "code" || client_id != Client || code_challenge_method != "S256" || !scope.Split(' ').Contains("openid")) return Results.BadRequest();
        if (Declines) return Results.Redirect(QueryHelpers.AddQueryString(redirect_uri, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = state }));
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (nonce, code_challenge, redirect_uri);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect_uri, new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        if (Broken) return Results.Text("Traceback: mật khẩu cơ sở dữ liệu là …", statusCode: 500);
        var form = await request.ReadFormAsync();
        var basic = Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization.ToString()["Basic ".Length..])).Split(':');
        if (Uri.UnescapeDataString(basic[0]) != Client || Uri.UnescapeDataString(basic[1]) != Secret) return Results.Unauthorized();
        if (!codes.TryRemove(form["code"]!, out var asked) || asked.Back != form["redirect_uri"]) return Results.BadRequest();
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) == asked.Challenge
            ? Results.Json(new { id_token = Statement(asked.Nonce), token_type = "Bearer", access_token = "x" }) : Results.BadRequest();
    }

    private string Statement(string nonce)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var said = new Dictionary<string, object>
        {
            ["iss"] = Address, ["aud"] = Client, ["sub"] = Subject, ["nonce"] = nonce, ["iat"] = now, ["exp"] = now + 300, ["email"] = "xa@example.vn", ["preferred_username"] = "xa",
        };
        foreach (var (claim, lie) in Lies) said[claim] = lie;
        var text = $"{Part(new Dictionary<string, object> { ["alg"] = Algorithm, ["kid"] = Algorithm == "ES256" ? "e" : "r" })}.{Part(said)}";
        var bytes = Encoding.ASCII.GetBytes(BadSignature ? text + "x" : text);
        var seal = Algorithm switch
        {
            "RS256" => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "ES256" => curve.SignData(bytes, HashAlgorithmName.SHA256),
            // The old trick: the public key as if it were a shared secret.
            "HS256" => HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), bytes),
            _ => [],
        };
        return $"{text}.{Base64Url.EncodeToString(seal)}";
    }

    private static string Part(Dictionary<string, object> what) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(what));

    private object Rsa()
    {
        var key = rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = "r", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) };
    }

    private object Ec()
    {
        var key = curve.ExportParameters(false);
        return new { kty = "EC", crv = "P-256", kid = "e", x = Base64Url.EncodeToString(key.Q.X), y = Base64Url.EncodeToString(key.Q.Y) };
    }
}
