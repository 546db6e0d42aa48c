namespace CauNoi.OpenPetitions.Webhooks;

/// <summary>An address elsewhere that is told what became public.</summary>
public sealed class OpenWebhook
{
    public Guid Id { get; init; }

    public required string Url { get; init; }

    /// <summary>As sealed; see <see cref="WebhookSecrets"/>.</summary>
    public required string Secret { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public long ToldTx { get; init; }

    public long ToldChange { get; init; }

    public DateTimeOffset NextAt { get; init; }

    public int Tries { get; init; }

    public string? Trouble { get; init; }
}
