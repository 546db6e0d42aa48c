using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Tools;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Files;

/// <summary>A marked secret in every place where JPEG, PNG and WebP can hide one.</summary>
public class MetadataCorpusTests
{
    private static readonly Dictionary<string, Planted> Corpus =
        ((IEnumerable<Planted>)[.. JpegCorpus.All(), .. PngCorpus.All(), .. WebpCorpus.All()]).ToDictionary(planted => planted.Place);

    public static TheoryData<string> Places => [.. Corpus.Keys];

    [Theory, MemberData(nameof(Places))]
    public void The_secret_is_there_before_cleaning(string place) => Secret.IsIn(Corpus[place].Bytes).ShouldBeTrue();

    [Theory, MemberData(nameof(Places))]
    public void Cleaning_leaves_no_trace_of_it(string place)
    {
        var clean = Clean(Corpus[place].Bytes);
        Secret.IsIn(clean).ShouldBeFalse();
        // Stronger than a search: whether something was hidden cannot be told from the result.
        clean.ShouldBe(Clean(Corpus[place].Plain));
    }

    [Theory, MemberData(nameof(Places))]
    public void Cleaning_what_is_clean_changes_nothing(string place)
    {
        var clean = Clean(Corpus[place].Bytes);
        Clean(clean).ShouldBe(clean);
    }

    [Fact]
    public void The_pictures_look_as_before()
    {
        foreach (var plain in Corpus.Values.Select(planted => planted.Plain).DistinctBy(Convert.ToHexString))
            Viewer.Look(Clean(plain)).ShouldBe(Viewer.Look(plain));
    }

    [Fact]
    public async Task No_file_of_the_store_holds_it_after_the_intake()
    {
        using var folder = new Folder();
        var store = new FileStore(folder.Root);
        // Starting programs takes time: one in ten goes all the way, the others wait in private as they would without tools.
        PhotoIntake[] intakes = [.. new[] { null, folder.Root }.Select(path =>
            new PhotoIntake(store, ImageTools.Find(store.TemporaryFolder, path), PhotoLimits.Default))];
        foreach (var (index, planted) in Corpus.Values.Index())
            (await intakes[index % 10 == 0 ? 0 : 1].Take(new MemoryStream(planted.Bytes), Secret.Text + ".jpg", TestContext.Current.CancellationToken))
                .Ok.ShouldBeTrue(planted.Place);
        var files = folder.Files().ToList();
        files.ShouldNotBeEmpty();
        files.ShouldAllBe(file => !Secret.IsIn(file.Bytes));
    }

    private static byte[] Clean(byte[] bytes)
    {
        var outcome = CleanPhoto.From(bytes, PhotoLimits.Default);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!.Bytes;
    }
}
