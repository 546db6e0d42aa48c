using CauNoi.Platform.Files;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly FileStore store;

    public FileStoreTests() => store = new(folder.Root);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_put_in_comes_out_under_its_hash()
    {
        var content = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7)).ToArray();
        var hash = (await Put(content)).Value;
        hash.ShouldBe(FileHash.Of(content));
        store.Exists(hash).ShouldBeTrue();
        (await store.Verify(hash, Cancel)).ShouldBeTrue();
        await using var stream = store.Open(hash)!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        copy.ToArray().ShouldBe(content);
        var name = hash.ToString();
        folder.Files().ShouldHaveSingleItem().Path.ShouldBe(Path.Combine(folder.Root, name[..2], name[2..4], name));
    }

    [Fact]
    public async Task The_same_content_is_kept_once_however_many_bring_it_at_once()
    {
        var content = new byte[200_000];
        var puts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Put(content), Cancel)));
        puts.ShouldAllBe(put => put.Value == FileHash.Of(content));
        folder.Files().ShouldHaveSingleItem();
        (await store.Verify(FileHash.Of(content), Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Too_much_is_refused_and_leaves_nothing()
    {
        var outcome = await store.Put(new MemoryStream(new byte[1001]), 1000, Cancel);
        outcome.Refusals.ShouldHaveSingleItem();
        (await store.Put(new MemoryStream(new byte[1000]), 1000, Cancel)).Ok.ShouldBeTrue();
        folder.Files().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_sender_that_breaks_off_leaves_nothing()
    {
        await Should.ThrowAsync<IOException>(store.Put(new BrokenStream(), 1_000_000, Cancel));
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_changed_on_the_disk_is_noticed_and_healed_by_the_next_put()
    {
        var hash = (await Put([1, 2, 3])).Value;
        var path = folder.Files().Single().Path;
        await File.WriteAllBytesAsync(path, [1, 2, 4], Cancel);
        (await store.Verify(hash, Cancel)).ShouldBeFalse();
        await Put([1, 2, 3]);
        (await store.Verify(hash, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_missing()
    {
        var hash = FileHash.Of("chưa có"u8);
        store.Exists(hash).ShouldBeFalse();
        store.Open(hash).ShouldBeNull();
        (await store.Verify(hash, Cancel)).ShouldBeFalse();
        store.Remove(hash);
    }

    [Fact]
    public async Task A_removed_file_is_gone()
    {
        var hash = (await Put([9])).Value;
        store.Remove(hash);
        store.Exists(hash).ShouldBeFalse();
    }

    [Fact]
    public async Task The_sweep_takes_what_a_crash_left_and_nothing_else()
    {
        var kept = (await Put([5])).Value;
        var now = DateTime.UtcNow;
        var (stale, fresh, work) = (Path.Combine(store.TemporaryFolder, "stale"), Path.Combine(store.TemporaryFolder, "fresh"), Path.Combine(store.TemporaryFolder, "work"));
        await File.WriteAllTextAsync(stale, "nửa tệp", Cancel);
        await File.WriteAllTextAsync(fresh, "đang ghi", Cancel);
        Directory.CreateDirectory(work);
        await File.WriteAllTextAsync(Path.Combine(work, "in"), "ảnh", Cancel);
        File.SetLastWriteTimeUtc(stale, now.AddHours(-3));
        Directory.SetLastWriteTimeUtc(work, now.AddHours(-3));
        store.SweepTemporary(now.AddHours(-1)).ShouldBe(2);
        Directory.EnumerateFileSystemEntries(store.TemporaryFolder).ShouldBe([fresh]);
        store.Exists(kept).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_can_read_the_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "rights are kept differently there");
        await Put([7]);
        var path = folder.Files().Single().Path;
#pragma warning disable CA1416 // The line above skips where there are no such rights.
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(store.TemporaryFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
    }

    private Task<CauNoi.Kernel.Outcome<FileHash>> Put(byte[] content) => store.Put(new MemoryStream(content), 1_000_000, Cancel);

    private sealed class BrokenStream : MemoryStream
    {
        private bool begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (begun) throw new IOException("gone");
            begun = true;
            return ValueTask.FromResult(100);
        }
    }
}
