using CauNoi.Kernel.Audit;
using Npgsql;

namespace CauNoi.Platform.Audit;

/// <summary>What a verification of the whole history found.</summary>
/// <param name="Seals">Seals checked.</param>
/// <param name="Acts">Acts checked.</param>
/// <param name="Unsealed">Acts newer than the last seal.</param>
/// <param name="Broken">What does not verify, one Vietnamese sentence each.</param>
public sealed record AuditReport(long Seals, long Acts, long Unsealed, IReadOnlyList<string> Broken)
{
    public bool Whole => Broken.Count == 0;
}

/// <summary>Recomputes every digest from the stored act and every seal from the digests.</summary>
public static class AuditVerification
{
    /// <summary>The whole history, or only its end: the newest seals, taking the one before them as right.</summary>
    public static async Task<AuditReport> Run(NpgsqlDataSource source, CancellationToken stop = default, int? newest = null)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        var all = await ReadSeals(connection, newest is { } n ? n + 1 : int.MaxValue, stop);
        // One seal more than asked for was read where there is one: it is what the first of the others links to.
        var (before, seals) = newest is { } asked && all.Count > asked ? (all[0].Hash, all[1..]) : (Kernel.Audit.Seals.Beginning, all);
        var broken = new List<string>();
        var digests = new List<byte[]>();
        var (at, sealedActs, unsealed) = (0, 0L, 0L);

        void CloseSeal()
        {
            var seal = seals[at++];
            sealedActs += digests.Count;
            var root = Kernel.Audit.Seals.Root(digests);
            var hash = Kernel.Audit.Seals.Link(before, seal.FromTx, seal.ToTx, digests.Count, seal.At, root);
            if (!hash.AsSpan().SequenceEqual(seal.Hash) || !root.AsSpan().SequenceEqual(seal.Root) || digests.Count != seal.Acts)
                broken.Add($"Niêm phong số {seal.No} không khớp: các việc ghi trong khoảng này đã bị thêm, bớt hoặc sửa.");
            before = seal.Hash;
            digests.Clear();
        }

        await foreach (var act in ReadActs(connection, seals.Count > 0 && newest is not null ? seals[0].FromTx : 0, stop))
        {
            while (at < seals.Count && act.Tx >= seals[at].ToTx) CloseSeal();
            var digest = ActDigest.Of(act.Content);
            if (!digest.AsSpan().SequenceEqual(act.Digest)) broken.Add($"Việc ghi {act.Content.Id} không khớp dấu của chính nó: nội dung đã bị sửa.");
            if (at < seals.Count) digests.Add(digest);
            else unsealed++;
        }

        while (at < seals.Count) CloseSeal();
        return new AuditReport(seals.Count, sealedActs, unsealed, broken);
    }

    private static async Task<List<SealRow>> ReadSeals(NpgsqlConnection connection, int newest, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select no, at, from_tx, to_tx, acts, root, hash from seal order by no desc limit $1", connection);
        command.Parameters.AddWithValue(newest);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var seals = await SealsFrom(reader, stop);
        seals.Reverse();
        return seals;
    }

    internal static async Task<List<SealRow>> SealsFrom(NpgsqlDataReader reader, CancellationToken stop)
    {
        var seals = new List<SealRow>();
        while (await reader.ReadAsync(stop))
            seals.Add(new SealRow
            {
                No = reader.GetInt64(0), At = reader.GetFieldValue<DateTimeOffset>(1), FromTx = reader.GetInt64(2), ToTx = reader.GetInt64(3),
                Acts = reader.GetInt32(4), Root = reader.GetFieldValue<byte[]>(5), Hash = reader.GetFieldValue<byte[]>(6),
            });
        return seals;
    }

    private static async IAsyncEnumerable<(long Tx, ActContent Content, byte[] Digest)> ReadActs(
        NpgsqlConnection connection, long fromTx, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "select tx, id, at, actor, hat, unit, kind, subject, reason, fields, digest from act where tx >= $1 order by tx, id", connection);
        command.Parameters.AddWithValue(fromTx);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return ActFrom(reader);
    }

    internal static (long Tx, ActContent Content, byte[] Digest) ActFrom(NpgsqlDataReader reader) => (reader.GetInt64(0), new ActContent(
        reader.GetGuid(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetGuid(3), reader.GetString(4), reader.GetInt32(5),
        reader.GetString(6), reader.GetString(7), reader.IsDBNull(8) ? null : reader.GetString(8),
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(9))!), reader.GetFieldValue<byte[]>(10));
}
