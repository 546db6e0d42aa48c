using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>What a hand does on the notebook, and what a look into the phone's store shows.</summary>
internal static class Hand
{
    public const string Pin = "2580";

    /// <summary>Signs in, takes the phone in, and stands on the first page.</summary>
    public static async Task Enrol(this IPage page, string address, string userName = "xom", string pin = Pin)
    {
        await page.GotoAsync($"{address}/so-tay");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.SignInHere(userName);
        await page.SetPin(pin);
    }

    public static async Task SignInHere(this IPage page, string userName)
    {
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync(Account.Demo.DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }

    public static async Task SetPin(this IPage page, string pin = Pin)
    {
        await page.GetByLabel("Đặt mã PIN").FillAsync(pin);
        await page.GetByLabel("Gõ lại mã PIN").FillAsync(pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận máy này" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Ghi việc mới" }).WaitForAsync();
    }

    public static async Task Unlock(this IPage page, string pin = Pin)
    {
        await page.GetByLabel("Mã PIN").FillAsync(pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở sổ tay" }).ClickAsync();
    }

    /// <summary>Goes to a screen of the notebook without loading it anew.</summary>
    public static async Task Turn(this IPage page, string screen)
    {
        await page.EvaluateAsync("screen => { delete document.documentElement.dataset.screen; location.hash = '#/' + screen; dispatchEvent(new Event('hashchange')); }", screen);
        await page.Locator($"html[data-screen='#/{screen}']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    public static async Task Festival(this IPage page, DateOnly day, int people, params string[] colours)
    {
        await page.Turn("ghi/activities%2Funity-festival");
        await page.GetByLabel("Bao nhiêu người dự?").FillAsync(people.ToString(CultureInfo.InvariantCulture));
        await page.GetByLabel("Ngày tổ chức").FillAsync(day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
        if (colours.Length == 0) return;
        await page.Locator("#them-anh").SetInputFilesAsync(await Task.WhenAll(colours.Select(page.Photo)));
        await page.GetByText($"Đã giữ {colours.Length} ảnh trong máy").WaitForAsync();
    }

    /// <summary>Saves, and waits for the screen that says so: its words go on at once to whatever the commune answers, a refusal too.</summary>
    public static async Task Save(this IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await page.Locator("html[data-screen^='#/da-luu/']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    public static async Task Take(this IPage page, string colour) => await page.Locator("#them-anh").SetInputFilesAsync(await page.Photo(colour));

    /// <summary>A photo as a phone takes them: large, of one colour, so that it is known again.</summary>
    public static async Task<FilePayload> Photo(this IPage page, string colour)
    {
        var text = await page.EvaluateAsync<string>("""
            async colour => {
                const canvas = document.createElement("canvas");
                [canvas.width, canvas.height] = [2400, 1800];
                const pen = canvas.getContext("2d");
                pen.fillStyle = colour;
                pen.fillRect(0, 0, 2400, 1800);
                // Something to see at one side, or it would be a few hundred bytes.
                for (let n = 0; n < 2500; n++) { pen.fillStyle = `rgb(${n * 7 % 256}, ${n * 13 % 256}, ${n * 29 % 256})`; pen.fillRect(n * 37 % 700, n * 61 % 1800, 20, 20); }
                const url = canvas.toDataURL("image/jpeg", 0.9);
                return url.slice(url.indexOf(",") + 1);
            }
            """, colour);
        return new FilePayload { Name = $"{colour}.jpg", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(text) };
    }

    /// <summary>The colour of a picture of the desk, near its right side, by its name.</summary>
    public static Task<string> Seen(this IPage page, string path) => page.EvaluateAsync<string>("""
        async path => {
            const picture = await createImageBitmap(await (await fetch(path)).blob());
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [picture.width, picture.height];
            const pen = canvas.getContext("2d");
            pen.drawImage(picture, 0, 0);
            const bright = [...pen.getImageData(Math.floor(picture.width * 0.9), Math.floor(picture.height / 2), 1, 1).data].slice(0, 3).map(n => n > 128 ? 1 : 0).join("");
            return { "100": "red", "010": "lime", "001": "blue", "110": "yellow" }[bright] ?? bright;
        }
        """, path);

    /// <summary>How many rows a store of the phone holds.</summary>
    public static Task<int> Kept(this IPage page, string store) => page.EvaluateAsync<int>("""
        store => new Promise((done, failed) => {
            const request = indexedDB.open("so-tay");
            request.onerror = () => failed(request.error);
            request.onsuccess = () => {
                const count = request.result.transaction(store).objectStore(store).count();
                count.onsuccess = () => { request.result.close(); done(count.result); };
            };
        })
        """, store);

    /// <summary>Everything the phone's store holds, as text: bytes as their letters, so that a word kept in the open is found.</summary>
    public static Task<string> Everything(this IPage page) => page.EvaluateAsync<string>("""
        () => new Promise((done, failed) => {
            const request = indexedDB.open("so-tay");
            request.onerror = () => failed(request.error);
            request.onsuccess = async () => {
                const words = [];
                for (const store of request.result.objectStoreNames) {
                    const rows = await new Promise(ready => { const all = request.result.transaction(store).objectStore(store).getAll(); all.onsuccess = () => ready(all.result); });
                    words.push(JSON.stringify(rows, (_, value) => value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
                }
                request.result.close();
                done(words.join("\n"));
            };
        })
        """);

    /// <summary>Something else takes all the room that the browser leaves, what was set aside included.</summary>
    public static Task FillWithFilms(this IPage page) => page.EvaluateAsync("""
        async () => new Promise(async (done, failed) => {
            await (await caches.open("du-tru-so-tay")).delete("/so-tay/du-tru");
            const request = indexedDB.open("films");
            request.onupgradeneeded = () => request.result.createObjectStore("film", { autoIncrement: true });
            request.onerror = () => failed(request.error);
            request.onsuccess = async () => {
                for (let size = 480_000; size > 500; size = Math.floor(size / 2))
                    while (await new Promise(ready => {
                        const film = new Uint8Array(size);
                        for (let n = 0; n < size; n += 60_000) crypto.getRandomValues(film.subarray(n, Math.min(size, n + 60_000)));
                        const shot = request.result.transaction("film", "readwrite");
                        shot.objectStore("film").put(film);
                        shot.oncomplete = () => ready(true);
                        shot.onabort = () => ready(false);
                    }));
                request.result.close();
                done();
            };
        })
        """);

    public static Task RemoveFilms(this IPage page) =>
        page.EvaluateAsync("() => new Promise((done, failed) => { const request = indexedDB.deleteDatabase('films'); request.onsuccess = done; request.onerror = failed; })");

    /// <summary>Waits until no more is left in a store, by asking again and again: nothing on the page need change when the queue moves.</summary>
    public static async Task Emptied(this IPage page, string store, int left = 0)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await page.Kept(store) == left) return;
            await page.EvaluateAsync("dispatchEvent(new Event('online'))");
            await Task.Delay(100);
        }

        Assert.Fail($"The phone still holds {await page.Kept(store)} rows of {store}: {JsonSerializer.Serialize(await page.Locator("main").InnerTextAsync())}");
    }
}
