// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {LedgerTest} from "../support/LedgerTest.sol";

/// @notice Contributes, copies, erases, reclaims and upgrades in any order.
contract DatanetsHandler is Test {
    Datanets private immutable datanets;
    address private immutable governor;
    address private immutable nextImplementation;
    uint48 private immutable lock;
    address[3] private actors = [address(0xA11CE), address(0xB0B), address(0xCA401)];
    uint96[3] private bonds = [uint96(0), 1, 0.1 ether];

    bytes32[] public roots;
    mapping(bytes32 root => uint256) public firstBatch;
    mapping(bytes32 root => address) public firstContributor;
    uint256[4] public live;
    uint256 public bondsHeld;
    uint256 public forced;
    uint256 public batches;
    uint256 public copies;
    uint256 public wrongPayments;

    constructor(Datanets datanets_, address governor_, uint48 lock_, address next) {
        datanets = datanets_;
        governor = governor_;
        nextImplementation = next;
        lock = lock_;
        for (uint256 i = 0; i < 3; ++i) datanets.createDatanet("net", IDatanets.Mode.Open, "MIT", bonds[i], 0);
    }

    function contribute(uint256 who, uint256 net, uint256 root) external {
        address actor = actors[who % 3];
        net %= 3;
        bytes32 chosen = keccak256(abi.encode(root % 50));
        vm.deal(actor, bonds[net]);
        vm.prank(actor);
        try datanets.contribute{value: bonds[net]}(net + 1, chosen, 1, 1, "MIT", 0) returns (uint256 batchId) {
            if (firstBatch[chosen] != 0) ++copies;
            firstBatch[chosen] = batchId;
            firstContributor[chosen] = actor;
            roots.push(chosen);
            bondsHeld += bonds[net];
            ++live[net + 1];
            ++batches;
        } catch {
            assertTrue(firstBatch[chosen] != 0);
        }
    }

    function tombstone(uint256 which) external {
        if (batches == 0) return;
        uint256 batchId = 1 + which % batches;
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        if (batch.tombstoned) return;
        vm.prank(batch.contributor);
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
        --live[batch.datanetId];
    }

    function reclaim(uint256 who, uint256 which) external {
        if (batches == 0) return;
        address actor = actors[who % 3];
        uint256 batchId = 1 + which % batches;
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        uint256 before = actor.balance;
        vm.prank(actor);
        (bool done,) = address(datanets).call(abi.encodeCall(datanets.reclaimBond, (batchId)));
        bool due = batch.contributor == actor && batch.bond != 0
            && block.timestamp >= uint256(batch.contributedAt) + lock;
        if (done != due || actor.balance != before + (due ? batch.bond : 0)) ++wrongPayments;
        if (due) bondsHeld -= batch.bond;
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % (2 * uint256(lock)));
    }

    function upgrade() external {
        vm.prank(governor);
        datanets.upgradeToAndCall(nextImplementation, "");
    }

    function force(uint96 amount) external {
        vm.deal(address(datanets), address(datanets).balance + amount);
        forced += amount;
    }

    function rootCount() external view returns (uint256) {
        return roots.length;
    }
}

contract DatanetsInvariantTest is LedgerTest {
    DatanetsHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new DatanetsHandler(datanets, governor, BOND_LOCK, _datanetsImplementation(BOND_LOCK));
        targetContract(address(handler));
    }

    function invariant_ABatchRootBelongsToOneBatchForEver() external view {
        assertEq(handler.copies(), 0);
        for (uint256 i = 0; i < handler.rootCount(); ++i) {
            bytes32 root = handler.roots(i);
            uint256 batchId = datanets.batchOf(root);
            assertEq(batchId, handler.firstBatch(root));
            assertEq(datanets.getBatch(batchId).root, root);
            assertEq(datanets.getBatch(batchId).contributor, handler.firstContributor(root));
        }
    }

    function invariant_TheNativeBalanceEqualsTheBondsHeld() external view {
        uint256 held = 0;
        for (uint256 batchId = 1; batchId <= handler.batches(); ++batchId) held += datanets.getBatch(batchId).bond;
        assertEq(held, handler.bondsHeld());
        assertEq(held + handler.forced(), address(datanets).balance);
    }

    function invariant_ABondIsPaidOnceToItsContributorAfterItsLock() external view {
        assertEq(handler.wrongPayments(), 0);
    }

    function invariant_TheLiveBatchesOfADatanetAreThoseContributedLessThoseTombstoned() external view {
        for (uint256 i = 1; i <= 3; ++i) assertEq(datanets.getDatanet(i).liveBatches, handler.live(i));
    }
}
