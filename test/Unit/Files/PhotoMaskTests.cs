using CauNoi.Kernel.Pictures;
using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Tools;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Files;

public sealed class PhotoMaskTests : IDisposable
{
    private static readonly PictureBox Middle = new(2_500, 2_500, 5_000, 5_000);
    private readonly Folder folder = new();
    private readonly FileStore store;

    public PhotoMaskTests() => store = new(folder.Root);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_box_hides_becomes_a_few_squares_and_nothing_else_changes()
    {
        var picture = Noise(80, 60);
        var masked = picture.Masked([Middle]);
        var (left, top, right, bottom) = Middle.On(80, 60);
        var colours = new HashSet<(byte, byte, byte)>();
        for (var y = 0; y < 60; y++)
            for (var x = 0; x < 80; x++)
                if (x >= left && x < right && y >= top && y < bottom) colours.Add(At(masked, x, y));
                else At(masked, x, y).ShouldBe(At(picture, x, y));
        colours.Count.ShouldBeLessThanOrEqualTo(25);
        picture.Rgb.ShouldBe(Noise(80, 60).Rgb, "the picture it was made from stays as it was");
    }

    [Fact]
    public void Two_faces_of_the_same_mean_colours_cannot_be_told_apart_afterwards()
    {
        // The same points in another order within each square: the means are equal, and so is every byte of the result.
        var one = Noise(40, 40);
        var other = new Pixels(40, 40, [.. one.Rgb]);
        for (var y = 0; y < 8; y++)
            for (var x = 0; x < 8; x++)
                for (var i = 0; i < 3; i++) other.Rgb[((y * 40) + x) * 3 + i] = one.Rgb[((y * 40) + (7 - x)) * 3 + i];
        other.Rgb.ShouldNotBe(one.Rgb);
        other.Masked([new(0, 0, 10_000, 10_000)]).Rgb.ShouldBe(one.Masked([new(0, 0, 10_000, 10_000)]).Rgb);
    }

    [Fact]
    public async Task The_public_copy_is_a_file_of_its_own_hidden_in_both_sizes()
    {
        Viewer.SkipWithout("djpeg", "cjpeg", "prlimit");
        var photo = await Taken();
        var copy = (await Mask().Copy(photo, Guid.NewGuid(), [Middle], TestContext.Current.CancellationToken)).Value!;

        copy.LargeHash.ShouldNotBe(photo.LargeHash);
        copy.Hash.ShouldBe(copy.LargeHash, "the public row names no private file");
        foreach (var (hash, from) in new[] { (copy.LargeHash!, photo.LargeHash!), (copy.SmallHash!, photo.SmallHash!) })
        {
            var (seen, was) = (Read(hash), Read(from));
            (seen.Width, seen.Height).ShouldBe((was.Width, was.Height));
            var (left, top, right, bottom) = Middle.On(seen.Width, seen.Height);
            // Red rises from left to right: within a square of the copy it does not, outside it still does.
            var side = (Math.Max(right - left, bottom - top) + 4) / 5;
            Rise(was, left + 4, left + side - 4, top + 6).ShouldBeGreaterThan(12);
            Rise(seen, left + 4, left + side - 4, top + 6).ShouldBeLessThan(7);
            Rise(seen, 4, side - 4, 6).ShouldBeGreaterThan(12);
        }
    }

    [Fact]
    public async Task A_photo_that_waits_or_is_gone_is_not_published()
    {
        var waiting = new StoredFile { Name = "a.jpg", Kind = "jpeg", Hash = new byte[32] };
        (await Mask().Copy(waiting, Guid.NewGuid(), [], TestContext.Current.CancellationToken)).Refusals[0].Sentence.ShouldContain("chờ xử lý");
        waiting.LargeHash = new byte[32];
        (await Mask().Copy(waiting, Guid.NewGuid(), [], TestContext.Current.CancellationToken)).Ok.ShouldBeFalse();
        folder.Files().ShouldBeEmpty();
    }

    private PhotoMask Mask() => new(store, ImageTools.Find(store.TemporaryFolder), PhotoLimits.Default, TimeProvider.System);

    private async Task<StoredFile> Taken()
    {
        var intake = new PhotoIntake(store, ImageTools.Find(store.TemporaryFolder), PhotoLimits.Default);
        var taken = (await intake.Take(new MemoryStream(Viewer.Jpeg(900, 600, "-quality", "90")), "a.jpg", TestContext.Current.CancellationToken)).Value!;
        return new StoredFile
        {
            Name = taken.Name, Kind = "jpeg", Hash = taken.Original.Hash.ToBytes(), LargeHash = taken.Derived[0].Hash.ToBytes(), SmallHash = taken.Derived[1].Hash.ToBytes(),
        };
    }

    private Pixels Read(byte[] hash)
    {
        using var content = new MemoryStream();
        using (var stored = store.Open(FileHash.FromBytes(hash))!) stored.CopyTo(content);
        return Pixels.Read(Viewer.Look(content.ToArray()))!;
    }

    private static int Rise(Pixels picture, int left, int right, int y) => Math.Abs(At(picture, right, y).Item1 - At(picture, left, y).Item1);

    private static Pixels Noise(int width, int height)
    {
        var rgb = new byte[width * height * 3];
        new Random(7).NextBytes(rgb);
        return new Pixels(width, height, rgb);
    }

    private static (byte, byte, byte) At(Pixels picture, int x, int y)
    {
        var at = ((y * picture.Width) + x) * 3;
        return (picture.Rgb[at], picture.Rgb[at + 1], picture.Rgb[at + 2]);
    }
}
