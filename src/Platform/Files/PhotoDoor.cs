using CauNoi.Kernel;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Platform.Files;

/// <summary>From an uploaded photo to a row a record can keep: cleaned, stored by content, two upright sizes derived.</summary>
public sealed class PhotoDoor(PhotoIntake intake, TimeProvider clock)
{
    /// <summary>What is said of a file that is no picture at all: where more than pictures are taken, more is to be said.</summary>
    public static Refusal NotAPhoto => FileRefusals.NotAPhoto;

    public async Task<Outcome<StoredFile>> Take(IFormFile file, Guid owner, CancellationToken stop)
    {
        await using var stream = file.OpenReadStream();
        return await Take(stream, file.FileName, owner, Guid.CreateVersion7(), stop);
    }

    /// <summary>The same for a photo that came in pieces and knows its own number: taken twice it is one.</summary>
    public async Task<Outcome<StoredFile>> Take(Stream stream, string fileName, Guid owner, Guid id, CancellationToken stop)
    {
        var taken = await intake.Take(stream, fileName, stop);
        if (!taken.Ok) return taken.Refusals.ToList();
        var photo = taken.Value;
        return new StoredFile
        {
            Id = id, Owner = owner, Name = photo.Name, Kind = photo.Kind.ToString().ToLowerInvariant(), Hash = photo.Original.Hash.ToBytes(),
            Bytes = photo.Original.Bytes, Width = photo.Original.Width, Height = photo.Original.Height,
            LargeHash = photo.Derived.Count > 0 ? photo.Derived[0].Hash.ToBytes() : null,
            SmallHash = photo.Derived.Count > 1 ? photo.Derived[1].Hash.ToBytes() : null,
            At = clock.GetUtcNow(),
        };
    }
}
